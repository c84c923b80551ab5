export { showCardProblems } from './check-show-cards.ts';
export { showCard, showCardGroups, type ShowCardGroupView, type ShowCardView } from './show-card-view.ts';
export * from './show-card.schema.ts';
