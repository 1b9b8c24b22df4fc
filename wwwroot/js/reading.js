// The reading page comes alive: notes find their places, passages and notes light up together, selections become annotations.
import './served.js';
import './margin.js';
import './pairing.js';
import './bars.js';
import './printing.js';
import './progress.js';
import './shown.js';
import './contents.js';
import './annotating.js';
import './found.js';
import './shortcuts.js';
import './keysheet.js';
