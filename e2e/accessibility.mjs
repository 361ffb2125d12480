import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds serious or critical on a page, one line each; empty is good. */
export async function findSeriousFaults(page) {
	await page.evaluate(source);
	const { violations } = await page.evaluate(() => window.axe.run(document));
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(
			({ id, help, nodes }) =>
				`${id}: ${help} — ${nodes.map((node) => node.target.join(' ')).join(', ')}`
		);
}
