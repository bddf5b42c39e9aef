import { defineConfig } from 'vite';

/** The one script of the public pages, before they are built: they name it by what it says. */
export default defineConfig({
  build: {
    outDir: 'app/islands/build',
    copyPublicDir: false,
    lib: { entry: 'app/islands/index.ts', formats: ['es'], fileName: () => 'islands.js' },
  },
});
