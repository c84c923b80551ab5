import type { Parameter } from '#law/index.ts';
import type { PlanContext } from './plan-html.ts';
import type { Task } from './task.ts';

/** What travels with the page of the plan, so that the device makes it alone. */
export interface PlanDeviceData extends Omit<PlanContext, 'params'> {
  tasks: readonly Task[];
  /** Parameters that the tasks rest on: `parameterSetOf` makes a set of them again. */
  parameters: readonly Parameter[];
  /** Addresses of scripts that are fetched only when somebody asks for what they make. */
  scripts: { calendar: string; qr: string };
}
