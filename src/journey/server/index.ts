export { welcomeView, type FigureView, type SlideView, type WelcomeRequest, type WelcomeView } from './welcome-view.ts';
export { JOURNEY_TEXTS, journeyTexts, TASKS } from './journey-content.ts';
export { readTasks } from '../task.schema.ts';
export { planContext, planDeviceData } from './plan-page.ts';
