/** What counts how much. Chosen on the tuning half of bench/search, and on sayings of a second writer left out of the index. */
export const WEIGHTS = {
  /** Of a word, in each part of an entry. */
  title: 2,
  answer: 2,
  terms: 2,
  body: 1,
  /** Of a word in the sayings that mean an entry, and in how many of them it counts half of that. */
  asked: 6,
  askedHalf: 1,
  /** Of a whole text that matches, against a saying that does. */
  text: 0.35,
  /** Of the second-best saying of an entry. */
  second: 0.5,
  /** Of a saying for the second entry that it means. */
  alsoMeant: 0.85,
  /** Of a word that stands for the typed one. */
  synonym: 0.8,
  /** Of another form of the typed one. */
  form: 0.85,
  /** Of a part of a compound word. */
  part: 0.6,
  /** How fast a word that is less alike counts less. */
  steepness: 2.5,
  /** Results below this part of the best are no answers. */
  worthShowing: 0.25,
};

export type Weights = typeof WEIGHTS;
