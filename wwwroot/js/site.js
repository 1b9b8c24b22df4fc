// What every page can do.
import './undo.js';
import './kept.js';
