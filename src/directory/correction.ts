/** What a visitor may say is not right about a record. */
export const CORRECTION_REASONS = ['closed', 'moved', 'wrong-number', 'wrong-hours', 'wrong-languages'] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

export function isCorrectionReason(value: string): value is CorrectionReason {
  return (CORRECTION_REASONS as readonly string[]).includes(value);
}
