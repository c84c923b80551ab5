import { z } from 'zod';
import { requiredText } from './free-text.ts';

/** About two pages. */
export const MOST_NOTE_CHARACTERS = 6000;

export const noteSchema = z.object({ note: requiredText(MOST_NOTE_CHARACTERS) });

/** A note of a file. Plain text; an empty line begins a paragraph. */
export interface Note {
  id: string;
  authorId: string | null;
  authorName: string | null;
  writtenAt: Date;
  changedAt: Date | null;
  text: string;
}

/** The paragraphs of a note, each with its lines. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
}
