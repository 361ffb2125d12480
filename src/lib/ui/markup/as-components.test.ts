import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { taskStandings } from '../../domain/standing.ts';
import Clamp from '../Clamp.svelte';
import StatusBadge from '../StatusBadge.svelte';
import { standingMarkup } from './badge-markup.ts';
import { clampMarkup } from './clamp-markup.ts';

/** What a component draws, without the marks that it keeps for the browser. */
function drawn<Props extends Record<string, unknown>>(of: Component<Props>, props: Props): string {
	return render(of, { props })
		.body.replaceAll(/<!--.*?-->/g, '')
		.replaceAll('/>', '>')
		.replaceAll(/(?<=>)\s+|\s+(?=<)/g, '');
}

test.each(taskStandings)('the server writes %s as the component draws it', (standing) => {
	expect(standingMarkup(standing).html).toBe(drawn(StatusBadge, { standing }));
});

test.each([
	['short', '企业开办压缩至1个工作日以内，全程网办'],
	['long', '实行“一窗受理、并行办理”，'.repeat(8)]
])('the server writes a %s text as the component draws it', (_, text) => {
	const [, inner = ''] = /^<span>(.*)<\/span>$/.exec(drawn(Clamp, { text, of: '第44项' })) ?? [];
	const [, id = ''] = / id="([^"]*)"/.exec(inner) ?? [];
	expect(id).not.toBe('');
	expect(clampMarkup(text, id, '第44项').html).toBe(inner);
});
