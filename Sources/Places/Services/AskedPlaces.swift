import Fetching
import Values

/// A geocoding service and the memory of its answers: a question is the text that is sent.
package struct AskedPlaces: AskedService {
  let service: any AddressService
  let memory: (any PlaceMemory)?
  /// The day under which answers are kept.
  let today: CivilDate

  /// - Parameter memory: nil forgets with the run.
  package init(service: any AddressService, memory: (any PlaceMemory)?, today: CivilDate) {
    self.service = service
    self.memory = memory
    self.today = today
  }

  package var identity: ServiceIdentity { service.identity }

  package func ask(_ query: String) throws(ServiceProblem) -> PlaceRecord {
    let answers = try service.search(query)
    return PlaceRecord(
      service: identity, query: query, answers: answers, version: service.version(), asked: today)
  }

  package func recall(_ queries: [String]) throws(Failure) -> [PlaceRecord?] {
    var records: [PlaceRecord?] = []
    for query in queries { records.append(try memory?.recall(query, of: identity)) }
    return records
  }

  package func keep(_ records: [PlaceRecord]) throws(Failure) {
    for record in records { try memory?.keep(record) }
  }
}
