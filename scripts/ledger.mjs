import { show } from './setup/child.mjs';
import { environment, node } from './setup/runtime.mjs';

/** The command line; stdout holds its answer alone. */
export default function ledger(args) {
	return show(node(), ['build/cli/ledger.js', ...args], { env: environment() });
}
