-- lu/forfait: the Luxembourg tax-free amount for a kilometre by the person's own car. One rate for all kilometres.

local rules = { api = 1 }

function rules.allowance(trip)
  local kind = trip.vehicle.kind
  if kind ~= "car" then
    error(phrase(
      "this pack has no amount for a " .. kind .. ": cars only",
      "ce paquet n'a pas de montant pour « " .. kind .. " » : voitures seulement"), 0)
  end
  local rate = parameter("rate_car", trip.date)
  local words = tostring(rate) .. " €/km"
  return verdict(trip.km * rate, phrase(words, words))
end

return rules
