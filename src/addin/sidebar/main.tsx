/** Entry of the sidebar: mounts the panel on the page with the real server. */

import { render } from 'preact';
import { App } from './App';
import { server } from './server';

const root = document.getElementById('app');
if (root !== null) render(<App server={server} />, root);
