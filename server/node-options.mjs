/**
 * How Node is started for the program. A page is made of thousands of small objects that nobody wants a
 * moment later: with the larger room for young ones they are gone before they are moved among the old.
 */
export const nodeOptions = ['--max-semi-space-size=32'];
