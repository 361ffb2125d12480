import { nodeOptions } from '../server/node-options.mjs';
import { show } from './setup/child.mjs';
import { environment, node } from './setup/runtime.mjs';

/** `start` and `desktop`: the built program, on this terminal, under the pinned Node. */
export default function serve(args, name) {
	const shell = name === 'desktop' ? 'server/desktop.mjs' : 'server/serve.mjs';
	return show(node(), [...nodeOptions, shell, ...args], { env: environment() });
}
