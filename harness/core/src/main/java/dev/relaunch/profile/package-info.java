/** Device profiles and app profiles: what is known of a model, an OS and an app, as data. */
@NullMarked
package dev.relaunch.profile;

import org.jspecify.annotations.NullMarked;
