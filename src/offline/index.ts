export { MARKS, type KeptPage, type OfflineBundle } from './bundle.ts';
