// The one third-party script of the pages. Every page works without it: htmx only shortens the way
// from a form to its answer. Bundled into assets/dist by `./x assets`.
import "htmx.org";
