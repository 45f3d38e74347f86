// Builds the local page into dist/preview, once, for the browser tests and the pictures.
import { buildPage } from './serve.mjs';

await buildPage();
