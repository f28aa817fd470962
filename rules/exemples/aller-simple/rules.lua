-- The agency pays the way there, not the way back, in steps of five kilometres that have begun.

local rules = { api = 1 }

-- A trip ends at a base, and its last leg is the way back; or where the night is spent, and every leg leads there.
function rules.payable(trip)
  local last = trip.legs[#trip.legs]
  if not last.to.base then return nil end -- izika/base pays every metre
  return verdict(trip.metres - last.metres, phrase("without the way back", "sans le retour"))
end

-- Metres are integers: 5000 is five kilometres, and "up" the next multiple. 0 stays 0.
function rules.round_distance(metres)
  return verdict(round(metres, 5000, "up"), phrase("up to the next 5 km", "aux 5 km supérieurs"))
end

return rules
