-- The title says how far it is, there and back.
local rules = { api = 1 }

function rules.distance(leg)
  local event = leg.to.event or leg.from.event
  local km = event and event.summary:match("([%d.]+) km")
  if km then return verdict(round(decimal(km) * 500, 1, "half-up"), "by the title") end
end

return rules
