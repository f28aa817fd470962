local travel = require "travel"
return { travel = travel }
