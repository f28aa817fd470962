-- A client pays its own rate: its kilometres do not move the band of the tax scale.
local rules = { api = 1 }

function rules.allowance(trip)
  if mentions(trip.stops[1].event, "chantier") then
    return verdict(trip.km * decimal("0.55"), "paid by the client", { ledger = false })
  end
end

function rules.supplements(trip)
  local lines = {}
  for _, amount in ipairs(amounts("Parking 4,50 €, péage 7,80 €", "parking")) do
    table.insert(lines, { label = "Parking", amount = amount })
  end
  table.insert(lines, { label = "Passager", amount = trip.km * decimal("0.0525") })
  return lines
end

return rules
