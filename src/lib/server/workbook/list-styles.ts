/** The cell styles of a list by their place in the style sheet. */
export const style = {
	plain: 0,
	title: 1,
	heading: 2,
	center: 3,
	left: 4,
	/** A telephone number: text even where a program would like to see a number. */
	text: 5,
	isoDate: 6,
	chineseDate: 7
} as const;

/** The size of the body text in points; row heights are reckoned with it. */
export const bodySize = 10.5;

const font = (name: string, size: number) =>
	`<font><sz val="${size}"/><name val="${name}"/><charset val="134"/></font>`;

const side = (name: string) => `<${name} style="thin"><color rgb="FF000000"/></${name}>`;
const box = ['left', 'right', 'top', 'bottom'].map(side).join('');

const cell = (format: number, fontId: number, border: 0 | 1, align: 'left' | 'center') =>
	`<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="${border}" xfId="0"` +
	' applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">' +
	`<alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;

/** 小标宋 for the title, 黑体 for the headings, 仿宋 for the rest, as offices print their lists. */
export const listStyles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>\
<numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>\
<fonts count="4">${font('宋体', 11)}${font('方正小标宋简体', 18)}${font('黑体', 11)}${font('仿宋_GB2312', bodySize)}</fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
<border>${box}<diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
${cell(0, 1, 0, 'center')}${cell(0, 2, 1, 'center')}${cell(0, 3, 1, 'center')}${cell(0, 3, 1, 'left')}\
${cell(49, 3, 1, 'center')}${cell(164, 3, 1, 'center')}${cell(165, 3, 1, 'center')}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
</styleSheet>`;
