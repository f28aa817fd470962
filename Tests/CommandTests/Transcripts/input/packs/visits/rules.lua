local rules = { api = 1 }

function rules.professional(event)
  if mentions(event, { "visite" }) then return verdict(true, phrase("a visit", "une visite")) end
  if event.class == "CONFIDENTIAL" then return verdict(false, "confidential") end
end

function rules.vehicle(trip)
  if trip.date.weekday >= 6 then return verdict("scooter", "weekends by scooter") end
end

return rules
