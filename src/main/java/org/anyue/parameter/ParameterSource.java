package org.anyue.parameter;

import java.util.List;

/** The parameters of one module, in the order in which they are listed. */
public interface ParameterSource {

    List<Parameter> parameters();
}
