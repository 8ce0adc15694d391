import { createHash } from 'node:crypto';
import { bookOf, oneArticle } from './books.ts';

/** Prints the hash of a book, for a process of another time zone. */
console.log(
  createHash('sha256')
    .update(await bookOf(oneArticle))
    .digest('hex'),
);
