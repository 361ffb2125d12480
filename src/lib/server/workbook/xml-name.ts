/**
 * A name of XML as a number, so that millions of tags are told apart without a string for each. Two
 * names of one number would have to be made on purpose, and would only spoil their own file.
 */
export function xmlName(name: string): number {
	let number = 0;
	for (let at = 0; at < name.length; at += 1) {
		number = (Math.imul(number, 31) + name.charCodeAt(at)) | 0;
	}
	return number;
}
