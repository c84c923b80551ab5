/** How long an address of a file is kept: some browsers begin to save only after a question. */
const KEPT_MS = 60_000;

/** Offers a text that was made on this device as a file to save. Nothing of it is sent. @param type such as 'text/calendar' */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
