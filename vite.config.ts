import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ out: 'build' }),
      // A page is one request: its style travels inside it (about 4 KB compressed), so that a first
      // visit over a slow line paints after one round trip.
      inlineStyleThreshold: 200_000,
      csp: {
        // Hashes, not nonces: a nonce in a cached page would be reused.
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'base-uri': ['none'],
        },
      },
      serviceWorker: { register: false },
      compilerOptions: {
        runes: true,
        // A table that scrolls sideways takes the focus, so that the arrow keys scroll it (WCAG 2.1.1).
        warningFilter: ({ code }) => code !== 'a11y_no_noninteractive_tabindex',
      },
    }),
  ],
});
