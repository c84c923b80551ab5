export { offlineBundle } from './offline-bundle.ts';
