// Lists and what narrows them. Every part works by its form alone; these make it quick.
import './fold.js';
import './narrow.js';
import './drop.js';
