export { offlineBundle, type KeptTools } from './offline-bundle.ts';
