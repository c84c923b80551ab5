export { welcomeView, type FigureView, type SlideView, type WelcomeRequest, type WelcomeView } from './welcome-view.ts';
export { journeyTexts, TASKS } from './journey-content.ts';
export { planContext, planDeviceData } from './plan-page.ts';
