@NullMarked
package org.anyue.campaign.web;

import org.jspecify.annotations.NullMarked;
