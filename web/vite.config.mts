import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [reactRouter()],
  // The policy of the pages lets nothing in that stands within another file.
  build: { assetsInlineLimit: 0 },
});
