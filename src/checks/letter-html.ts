import { formatDate } from '#platform/i18n/format.ts';
import { html, type Html } from '#platform/html.ts';
import { say } from '#platform/i18n/say.ts';
import type { Letter } from './finding.ts';
import { inBothLanguages, type ResultContext } from './result-context.ts';

/** The letter: in Dutch, as it is sent, and what it says in the reader's language. */
export function letterHtml(letter: Letter, context: ResultContext): Html {
  const t = (text: string) => say(context.texts, context.locale, { text });
  return html`<section class="letter" aria-labelledby="letter">
    <h3 id="letter">${t('shared.letter.title')}</h3>
    <p>${t('shared.letter.lead')}</p>
    ${inBothLanguages(context, (texts, locale) => {
      const line = (text: string) => say(texts, locale, { text });
      return html`<div class="sheet" data-letter>
        <p>${line('shared.letter.your-name')}<br />${line('shared.letter.your-address')}</p>
        <p>${line(`shared.letter.for.${letter.to}`)}</p>
        <p>${line('shared.letter.place')}, ${formatDate(locale, context.today)}</p>
        <p><strong>${line('shared.letter.subject')} ${say(texts, locale, letter.subject)}</strong></p>
        <p>${line(`shared.letter.to.${letter.to}`)}</p>
        ${letter.paragraphs.map((each) => html`<p>${say(texts, locale, each)}</p>`)}
        <p>${line('shared.letter.closing')}</p>
        <p>${line('shared.letter.sign')}</p>
      </div>`;
    })}
    <p class="tools" data-needs-script hidden>
      <button type="button" class="tool" data-copy>${t('shared.letter.copy')}</button>
    </p>
    <p role="status" class="small" data-copied hidden>${t('shared.letter.copied')}</p>
  </section>`;
}
