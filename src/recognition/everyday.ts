/**
 * Concepts that are the trade's everyday words. The knowledge explains them, but a mark under each `mass production` or `capex` would
 * drown the names: they are never marked in a text. Nor are universities, which news names for their professors.
 */
/** Universities of the knowledge. */
const UNIVERSITIES = [
  'georgia-tech', 'hanyang-university', 'kaist', 'kaist-teralab', 'korea-university', 'mit', 'national-taiwan-university', 'peking-university', 'postech', 'purdue', 'skku', 'snu', 'snu-isrc', 'stanford',
  'tohoku-university', 'tsinghua', 'university-of-tokyo', 'yonsei',
];

export const EVERYDAY: ReadonlySet<string> = new Set([
  ...UNIVERSITIES,
  'mass-production', 'leading-edge-node', 'legacy-node', 'capex', 'sole-source', 'second-source', 'super-gap', 'semiconductor-equipment', 'turnkey',
  'export-control-concept', 'export-licence', 'chip-shortage-2021', 'book-to-bill', 'ai-accelerator', 'ai-inference-chip', 'automotive-semiconductor', 'system-semiconductor',
  'semiconductor', 'memory-semiconductor', 'chip-design', 'process-node', 'transistor', 'data-center', 'ai-server', 'ai-factory', 'supercomputer', 'hpc', 'edge-ai', 'on-device-ai', 'sovereign-ai',
  'oled-panel', 'lidar', 'hdd', 'inference', 'training', 'supercycle', 'lead-time', 'double-ordering', 'wafer-start',
]);
