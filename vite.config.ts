import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** Builds the web site only. Tests have their own vitest.config.ts and never load this plugin. */
export default defineConfig({
  plugins: [reactRouter()],
  // No data: addresses for fonts, so that the content security policy can say font-src 'self'.
  build: { target: 'es2023', assetsInlineLimit: 0 },
})
