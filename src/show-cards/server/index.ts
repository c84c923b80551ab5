export { loadShowCards, storeShowCards } from './show-cards.store.ts';
