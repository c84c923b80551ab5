import type { Words } from './form-answers.ts';

/** What somebody can do about what a notice says. */
export interface NoticeAction {
  /** Key of the words on its button. */
  text: string;
  act: () => void;
}

/** The line above the plan that says what has just happened. */
export interface PlanNotice {
  tell: (text: string, ...actions: readonly NoticeAction[]) => void;
  hide: () => void;
}

/** @param place an element with the role `status` */
export function planNotice(place: HTMLElement, t: Words): PlanNotice {
  return {
    tell: (text, ...actions) => {
      place.hidden = false;
      place.textContent = t(text);
      for (const action of actions) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'tool';
        button.textContent = t(action.text);
        button.addEventListener('click', action.act);
        place.append(' ', button);
      }
    },
    hide: () => {
      place.hidden = true;
    },
  };
}
