import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

import { compressAssets } from './compress-assets.ts'
import { weighResidentPage } from './weigh-resident-page.ts'

/** Ours and pure: a module of these that nobody uses is left out, so that a resident's phone does not carry the tables. */
const pureSources = /\/(?:kernel|contract)\/src\//

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), weighResidentPage(), compressAssets()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome111', 'firefox114', 'safari16.4', 'edge111'],
    chunkSizeWarningLimit: 1600,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: pureSources, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            // Both the entry and the map ask for it; left alone it lands in the map's part and draws all of it in.
            { name: 'preload', test: /vite\/preload-helper/, priority: 40 },
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler|use-sync-external-store)\//, priority: 30 },
            { name: 'temporal', test: /node_modules\/temporal-/, priority: 30 },
            { name: 'map', test: /node_modules\/(?:maplibre-gl|@maplibre|@vis\.gl|pmtiles)\//, priority: 20 },
            { name: 'desk', test: /node_modules\/(?:antd|@ant-design|@rc-component)\//, priority: 20 },
          ],
        },
      },
    },
  },
})
