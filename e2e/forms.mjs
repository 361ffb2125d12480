import assert from 'node:assert/strict';
import { ask } from './ask.mjs';

/** The 字号 form as the page has it: where it posts to, and the fields of its 特大 button. */
export async function textSizeForm(port, headers = {}) {
	const { body } = await ask(port, { path: '/help', headers });
	const forms = [...body.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gis)];
	const found = forms.find(([, , inside]) => inside.includes('特大'));
	assert.ok(found, 'a form with 特大 on /help');
	const [, attributes, inside] = found;
	assert.match(attributes, /method="post"/i);
	const fields = {};
	for (const [input] of inside.matchAll(/<input\b[^>]*>/gi)) {
		if (attribute(input, 'name')) fields[attribute(input, 'name')] = attribute(input, 'value');
	}
	for (const [, button, words] of inside.matchAll(/<button\b([^>]*)>(.*?)<\/button>/gis)) {
		if (words.includes('特大')) fields[attribute(button, 'name')] = attribute(button, 'value');
	}
	return { path: attribute(attributes, 'action'), fields };
}

function attribute(tag, name) {
	const value = new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1] ?? '';
	return value.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
}
