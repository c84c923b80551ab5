export { getKeptNote, listKeptNotes, undoNoteChange, writeNote, type KeptNote, type NoteSurroundings } from './change-note.ts';
export { folderHash } from './folder-hash.ts';
export { holdsContent, importPack, type ImportResult } from './import-pack.ts';
export { readPack, type PageFile, type ReadPack } from './read-pack.ts';
export { SnapshotKeeper } from './snapshot-keeper.ts';
export { stampTranslations } from './stamp-translations.ts';
