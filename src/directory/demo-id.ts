/** Demonstration records are labelled on every screen and never leave it. */
export function isDemo(id: string): boolean {
  return id.startsWith('demo-');
}
