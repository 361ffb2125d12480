/** What a state means for whoever reads it, and so how it looks. */
export type Tone = 'bad' | 'risk' | 'going' | 'good' | 'idle' | 'draft' | 'back';
