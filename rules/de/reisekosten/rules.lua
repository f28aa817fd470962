-- de/reisekosten: the German flat amounts for a business trip by the person's own motor vehicle. One rate for every
-- kilometre that is driven.

local rules = { api = 1 }

local kinds = require "kinds"

function rules.allowance(trip)
  local kind = trip.vehicle.kind
  local rate = parameter("rate_by_kind", trip.date)[kind]
  if not rate then
    error(phrase(
      "there is no flat amount for a " .. kind .. ": motor vehicles only",
      "il n'y a pas de forfait pour ce genre de véhicule (" .. kinds[kind] .. ") : véhicules à moteur seulement"), 0)
  end
  return verdict(trip.km * rate, say(rate, "€/km"))
end

return rules
