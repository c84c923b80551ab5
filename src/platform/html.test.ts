import { expect, it } from 'vitest';
import { html } from './html.ts';

it('every value is escaped but for HTML of our own making', () => {
  const name = '<script>alert("x")</script> & co';
  expect(html`<p title="${name}">${name}</p>`.text).toBe(
    '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; co</p>',
  );
  const items = [html`<li>1</li>`, null, html`<li>${2}</li>`];
  expect(html`<b>${items}</b>`.text).toBe('<b><li>1</li><li>2</li></b>');
  expect(html`a${null}b${false}c${undefined}`.text).toBe('abc');
});
