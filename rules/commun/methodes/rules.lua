-- commun/methodes: advances for every scale. How a scale for a whole year is paid month by month is in lib/methods.lua,
-- which the packs that extend this one require.

local methods = require "methods"

local rules = { api = 1 }

-- A scale with bands answers before, for the vehicles that it has bands for.
function rules.settle(ledger, period)
  return methods.settle(ledger, period)
end

return rules
