import { expect, test } from 'vitest';
import { markup, noMarkup } from './markup.ts';

test.each([
	[
		'a text is read as it is',
		markup`<b>${'压缩 <3 天 & "即办" \'快\''}</b>`,
		'<b>压缩 &lt;3 天 &amp; &quot;即办&quot; &#39;快&#39;</b>'
	],
	['a figure', markup`<b>${74}</b>`, '<b>74</b>'],
	['markup stays markup', markup`<p>${markup`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
	[
		'several of them',
		markup`<p>${[markup`<b>1</b>`, markup`<b>2</b>`]}</p>`,
		'<p><b>1</b><b>2</b></p>'
	],
	['none', markup`<p>${noMarkup}${[]}</p>`, '<p></p>']
])('%s', (_, { html }, expected) => {
	expect(html).toBe(expected);
});
