/** A span in which a place is open, or may be. Its end is not part of it. */
export interface OpenInterval {
  start: Date;
  end: Date;
  /** False: perhaps, as "by appointment", or where holidays decide that we do not know. */
  sure: boolean;
  /** What the hours say in quotes about this span, in the language of whoever wrote it. */
  comment: string | null;
}
